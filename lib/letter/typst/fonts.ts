// The fonts of printed letters: free ones from npm, and the office's own folder when there is one.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";

/**
 * Noto Serif SC (OFL) stands in for 仿宋, 楷体 and 小标宋, Noto Sans Hans for 黑体: together they draw every character of
 * GBK and the rare ones of personal names. The licences lie in their packages, see docs/NOTICE.md.
 */
const free = [
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf",
];

export type Fonts = { files: string[]; folder: string | null };

/** What the typesetter reads: files of this installation, and LETTER_FONTS. A folder that is not there is left out. */
export function letterFonts(): Fonts {
  const { LETTER_FONTS: folder } = env();
  const files = free.map((file) => join(process.cwd(), "node_modules", file));
  return { files, folder: folder && existsSync(folder) ? folder : null };
}
