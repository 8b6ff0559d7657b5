import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth-options";
import { readText } from "@/lib/files/body";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Bytes: a name, a password and a token. Whoever posts is not signed in yet. */
const longest = 20_000;

export function GET(request: Request, context: Context): Promise<Response> {
  return NextAuth(authOptions())(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const body = await readText(request, longest);
  if (body === null) return new Response(null, { status: 413 });
  const { url, method, headers } = request;
  return GET(new NextRequest(url, { method, headers, body }), context);
}
