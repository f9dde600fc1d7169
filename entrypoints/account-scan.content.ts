import { defineContentScript } from 'wxt/utils/define-content-script';
import { startAccountScan } from '../src/extension/content/account-scan/start';

// Brought to one page when the analyst asks for it (background/casework/account-scan.ts), and to no other.
export default defineContentScript({ registration: 'runtime', main: startAccountScan });
