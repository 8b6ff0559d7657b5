/** The presets that ship; a meeting's profile starts as a copy of one. */
import type { Preset } from "./derive";
import { beijing } from "./presets/beijing";
import { chongqing } from "./presets/chongqing";
import { henan } from "./presets/henan";
import { national } from "./presets/national";
import { qingdao } from "./presets/qingdao";
import { shandong } from "./presets/shandong";
import { shanghai } from "./presets/shanghai";
import { zhejiang } from "./presets/zhejiang";
import type { ProfileSource, RuleProfileContent } from "./profile";

export const presets: readonly Preset[] = [
  national,
  beijing,
  shanghai,
  shandong,
  qingdao,
  zhejiang,
  chongqing,
  henan,
];

export const defaultPresetKey = shandong.key;

/** A fresh copy of a preset's profile for one source; undefined for a key that does not exist. */
export function presetProfile(key: string, source: ProfileSource): RuleProfileContent | undefined {
  const preset = presets.find((entry) => entry.key === key);
  return preset && structuredClone(preset.profiles[source]);
}
