import { browser } from 'wxt/browser';
import type { Instrument } from '../../../casework/model/evidence';
import { CODE_VERSION } from '../../../detector/verdict/code-version';
import { currentIds } from '../same-media/current-ids';

/** What browsers of the Chromium family tell of themselves beside the user agent. */
interface Brands {
  readonly brands?: readonly { readonly brand: string; readonly version: string }[];
  readonly platform?: string;
  getHighEntropyValues?(hints: readonly string[]): Promise<{
    readonly fullVersionList?: readonly { readonly brand: string; readonly version: string }[];
    readonly platform?: string;
    readonly platformVersion?: string;
    readonly architecture?: string;
  }>;
}

async function brandsOf(data: Brands | undefined): Promise<{ readonly brands: string; readonly platform: string }> {
  // A browser that will not tell more has told what it tells by itself.
  const more = await data
    ?.getHighEntropyValues?.(['fullVersionList', 'platformVersion', 'architecture'])
    .catch(() => undefined);
  const list = more?.fullVersionList ?? data?.brands ?? [];
  const platform = [more?.platform ?? data?.platform, more?.platformVersion, more?.architecture].filter(Boolean);
  return { brands: list.map(({ brand, version }) => `${brand} ${version}`).join(', '), platform: platform.join(' ') };
}

/** What a verdict is being measured with, here and now. */
export async function currentInstrument(nowMs: number): Promise<Instrument> {
  const { brands, platform } = await brandsOf((navigator as { userAgentData?: Brands }).userAgentData);
  // Offscreen documents are not given the manifest in every browser; its version is that of the code.
  const manifest = (browser.runtime.getManifest as (() => { version: string }) | undefined)?.();
  return {
    extensionVersion: manifest?.version ?? CODE_VERSION,
    codeVersion: CODE_VERSION,
    modelId: currentIds.modelId,
    featureSchemaId: currentIds.featureSchemaId,
    browser: brands === '' ? navigator.userAgent : `${navigator.userAgent} (${brands})`,
    platform: platform === '' ? navigator.platform : platform,
    languageTag: navigator.language,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    // Not its negative: of 0 that is -0, which JSON does not know.
    timeZoneOffsetMin: 0 - new Date(nowMs).getTimezoneOffset(),
  };
}
