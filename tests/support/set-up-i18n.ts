import english from '../../src/extension/texts/locales/en.json';
import { standInForI18n } from './i18n';

// Tests without an extension around them: the messages are read from the file that the build stages. To be imported first of all.
const surroundings = globalThis as { chrome?: object };
surroundings.chrome = { ...surroundings.chrome, i18n: standInForI18n(english, 'en') };
