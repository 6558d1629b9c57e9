import { join } from "node:path";
import express from "express";
import multer from "multer";

const app = express();
app.use("/files", express.static("/srv/uploads/id-cards")); // want storage-publicly-accessible "express.static hands out /srv/uploads/id-cards as it is"
app.use("/evidence", express.static(join(__dirname, "..", "uploads/claims"))); // want storage-publicly-accessible "hands out"
app.use("/kyc", express.static("kyc-documents")); // want storage-publicly-accessible "hands out"
app.use("/assets", express.static("public"));
app.use(express.static("apps/claims/dist"));
app.use("/forms", express.static("documents/claim-forms"));
app.use("/claims", express.static("pages/claims"));

export const idCards = multer({ dest: "public/uploads/id-cards" }); // want storage-publicly-accessible "multer puts what is handed in into public/uploads/id-cards"
export const passports = multer({
  storage: multer.diskStorage({
    destination: (_req, _file, done) => done(null, "./public/passports"), // want storage-publicly-accessible "into ./public/passports"
  }),
});
export const hidden = multer({ dest: "/var/private/id-cards" });
export const pictures = multer({ dest: "public/uploads/avatars" });
