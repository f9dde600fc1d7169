import type { Load } from './slowdown';

/** The parts of the Battery Status API that are read here; not every browser has it, and TypeScript does not know it. */
interface BatteryManager extends EventTarget {
  readonly charging: boolean;
  readonly level: number;
}
interface BatteryNavigator {
  readonly getBattery?: () => Promise<BatteryManager>;
}

/** Tells of the battery now and whenever it changes; never where the browser does not tell. */
export async function watchBattery(changed: (battery: Load['battery']) => void): Promise<void> {
  const manager = await (navigator as BatteryNavigator).getBattery?.().catch(() => null);
  if (!manager) return;
  const tell = (): void => changed({ charging: manager.charging, level: manager.level });
  for (const name of ['chargingchange', 'levelchange']) manager.addEventListener(name, tell);
  tell();
}
