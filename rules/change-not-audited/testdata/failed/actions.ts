"use server";
import { db, note } from "./store";

/** Where the write has failed there is nothing to record. */
export async function addPatient(me: string, passportNo: string) {
  const { data, error } = await db.from("patients").insert({ passport_no: passportNo }).select("id").single();
  if (error) return { ok: false };
  await note(me, "patient.add", data.id);
  return { ok: true };
}

export async function changePassport(me: string, id: string, passportNo: string) {
  const { error } = await db.from("patients").update({ passport_no: passportNo }).eq("id", id);
  if (!error) await note(me, "patient.passport", id);
  return { ok: !error };
}

export async function movePassport(me: string, id: string, passportNo: string) { // want change-not-audited "not every way"
  const { error } = await db.from("settings").select("quiet").single();
  await db.from("patients").update({ passport_no: passportNo }).eq("id", id);
  if (error) return { ok: false };
  await note(me, "patient.passport", id);
  return { ok: true };
}

export async function dropPassport(me: string, id: string, passportNo: string) { // want change-not-audited "not every way"
  const { error } = await db.from("patients").update({ passport_no: passportNo }).eq("id", id);
  if (error) await note(me, "patient.failed", id);
  return { ok: true };
}
