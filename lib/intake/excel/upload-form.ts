// The form that uploads a table, as it is posted.
import { z } from "zod";

export const uploadForm = z.looseObject({
  requestId: z.uuid("页面内容已过期，请刷新后重试"),
  meetingId: z.uuid("请选择会议"),
  session: z.enum(["on", "off"], "请选择提出时间"),
  submits: z.enum(["draft", "submit"], "请选择登记为"),
  file: z.instanceof(File, { error: "请选择 Excel 文件" }),
  notSecret: z.literal("on", "本系统不得处理涉密内容，请确认不涉密；涉密件请按保密规定办理"),
});
