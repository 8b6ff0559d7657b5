// The library ships no types; these are the calls we make.
declare module "word-extractor" {
  type Extracted = { getBody(): string; getAnnotations(): string };
  export default class WordExtractor {
    extract(source: Buffer): Promise<Extracted>;
  }
}
