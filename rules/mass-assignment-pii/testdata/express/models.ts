import { model, Schema } from "mongoose";

export const Claim = model("Claim", new Schema({ claimNo: String, lossNote: String, status: String, approvedBy: String, approvedAmount: Number }));
export const User = model("User", new Schema({ email: String, fullName: String, role: String, passwordHash: String }));
export const Todo = model("Todo", new Schema({ title: String, status: String }));
export const Patient = model("Patient", new Schema({ fullName: String, diagnosis: String, ward: String }));
