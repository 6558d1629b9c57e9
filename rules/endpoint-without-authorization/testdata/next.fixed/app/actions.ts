"use server";
import { findInsured, requireStaff } from "../lib/insured";

export async function openInsured(id: string) { // want endpoint-without-authorization "ACTION /openInsured|ACTION openInsured"
  await requireStaff();
  return findInsured(id);
}

export async function guardedInsured(id: string) {
  await requireStaff();
  return findInsured(id);
}

async function helper(id: string) {
  return findInsured(id);
}

export async function rename(id: string) {
  await helper(id);
}
