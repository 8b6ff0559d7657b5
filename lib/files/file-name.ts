// File names come from other people's machines and go back to other people's machines. Pure.

const maxCharacters = 120;

/**
 * A name that is safe to keep and to give back: no folders, no control or direction-changing characters (they
 * make 「exe.pdf」 out of 「fdp.exe」), nothing Windows forbids, at most 120 characters with the ending kept.
 */
export function cleanFileName(raw: string): string {
  const last = raw.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const characters = [...plain];
  if (characters.length <= maxCharacters) return plain || "附件";
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? "";
  return characters.slice(0, maxCharacters - ending.length).join("") + ending;
}

/**
 * `Content-Disposition` with the Chinese name as RFC 5987 asks; old clients get an ASCII stand-in. `inline` opens
 * it in the browser.
 */
export function contentDisposition(name: string, inline: boolean): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
