import { Column, Entity, PrimaryColumn } from "typeorm";
import { Schema } from "mongoose";

@Entity()
export class Employee {
  @PrimaryColumn() id!: string;
  @Column({ default: "admin" }) role!: string; // want overbroad-permission "whoever comes without a role gets admin \(role: admin\)"
  @Column({ default: "reader" }) secondRole!: string;
}

export const employee = new Schema({
  userType: { type: String, default: "superadmin" }, // want overbroad-permission "gets superadmin"
  role: { type: String, default: "reader" },
});

export function invited(body: { role?: string; isFirst: boolean }) {
  const role = body.role || "administrator"; // want overbroad-permission "gets administrator"
  return { name: "new", role };
}
export const joined = (body: { role?: string }) => ({ role: body.role ?? "reader" });
export function hired(name: string, role = "admin") { // want overbroad-permission "gets admin"
  return { name, role };
}

export function createAdmin(name: string, role = "admin") {
  return { name, role };
}
export const founder = (isFirst: boolean) => ({ role: isFirst ? "admin" : "reader" });
export const admin = { name: "root", role: "admin" };
export const asked = (by: { level?: string }) => ({ level: by.level ?? "admin" });
export const label = (by: { role?: string; title?: string }) => by.title ?? "admin";
