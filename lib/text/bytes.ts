/** File sizes as people read them. */

const units = ["字节", "KB", "MB", "GB"] as const;

/** 「812 字节」「1.4 KB」「20 MB」: by 1024, one decimal below ten. */
export function byteSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1023.5 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits).replace(/\.0$/, "")} ${units[unit]}`;
}
