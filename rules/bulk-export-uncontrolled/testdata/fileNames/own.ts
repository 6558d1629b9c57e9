import archiver from "archiver";
import express, { type Request, type Response } from "express";
import { customer } from "../shared/customer";
import { scans } from "../shared/scans";

export const mine = express.Router();

mine.get("/me/scans.zip", customer, async (req: Request, res: Response) => {
  const zip = archiver("zip");
  for (const scan of await scans.list({ ownerId: req.user.id })) zip.append(await scans.read(scan.key), { name: `${scan.fullName}-${scan.passportNo}.jpg` });
  zip.pipe(res);
  await zip.finalize();
});
