// Invented names of officials. None is meant to be a real person's; every account is marked as demo.
import { makeRandom, seedOf } from "../random";

const surnames = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林郭马宋郑谢韩唐冯于董萧程曹许傅彭吕卢蒋蔡贾魏薛叶阎余潘戴夏钟汪任姜范廖韦侯江尹",
];
const givenNames =
  "伟民 志远 建平 海涛 文斌 国梁 玉兰 秀英 雪梅 晓东 立新 春燕 永强 学军 明哲 思远 宏图 振华 丽娟 亚楠 子轩 佳宁 博文 嘉树 云帆 景明 若曦 承志 继先 守正 修远 怀远 知秋 安然 清源 泽民 润泽 光耀 少卿 静远 书恒 凯歌 绍辉 佩瑜 慧敏 淑贞 美玲 婉清 梦瑶 诗雨 天佑 世杰 家豪 俊峰 晓峰 大勇 保国 卫红 爱华 新民 长江 向阳 望舒 念真 忆安 其琛 行舟 乐山 同和 维桢 敬之 克勤 思齐 惟一 定邦 庆余 兆丰 延年 仲谋 伯言 季平".split(
    " ",
  );

/** A function that gives a new invented name at each call; the same `place` gives the same names. */
export function namesFor(taken: Set<string>, place: string): () => string {
  const random = makeRandom(seedOf("names", place));
  return () => {
    for (let tries = 0; tries < 500; tries += 1) {
      const name = random.pick(surnames) + random.pick(givenNames);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
    throw new RangeError(`no name left for ${place}`);
  };
}
