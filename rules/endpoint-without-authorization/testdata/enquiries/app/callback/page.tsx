import { db, visitors } from "../../lib/store";

async function send(form: FormData) {
  "use server";
  await db.insert(visitors).values({ fullName: String(form.get("fullName")), mobile: String(form.get("mobile")) });
}

export default function CallbackPage() {
  return (
    <form action={send}>
      <input name="fullName" />
      <input name="mobile" />
    </form>
  );
}
