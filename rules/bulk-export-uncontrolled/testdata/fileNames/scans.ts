import archiver from "archiver";
import express, { type Request, type Response } from "express";
import JSZip from "jszip";
import { approvals } from "../shared/approvals";
import { audit } from "../shared/audit";
import { scans } from "../shared/scans";
import { staff } from "../shared/staff";

export const router = express.Router();

router.get("/scans.zip", staff("kyc:read"), async (_req: Request, res: Response) => {
  const zip = archiver("zip");
  for (const scan of await scans.all()) zip.append(await scans.read(scan.key), { name: `${scan.fullName}-${scan.passportNo}.jpg` }); // want bulk-export-uncontrolled "Passport"
  zip.pipe(res);
  await zip.finalize();
});

router.get("/scans/all.zip", staff("kyc:read"), async (_req: Request, res: Response) => {
  const zip = new JSZip();
  for (const scan of await scans.listAll()) zip.file(`${scan.passportNo}.jpg`, await scans.read(scan.key)); // want bulk-export-uncontrolled
  res.send(await zip.generateAsync({ type: "nodebuffer" }));
});

// One person's scans, found by a key.
router.get("/scans/:id.zip", staff("kyc:read"), async (req: Request, res: Response) => {
  const zip = archiver("zip");
  const scan = await scans.findOne(req.params.id);
  zip.append(await scans.read(scan.key), { name: `${scan.fullName}-${scan.passportNo}.jpg` });
  zip.pipe(res);
  await zip.finalize();
});

// Nobody is told of.
router.get("/forms.zip", staff("kyc:read"), async (_req: Request, res: Response) => {
  const zip = archiver("zip");
  for (const form of await scans.all()) zip.append(await scans.read(form.key), { name: `${form.title}-${form.edition}.pdf` });
  zip.pipe(res);
  await zip.finalize();
});

router.get("/scans/approved.zip", staff("kyc:export"), async (req: Request, res: Response) => {
  const approval = await approvals.require(req.get("x-approval"));
  const zip = archiver("zip");
  const rows = await scans.all({ limit: approval.maxRows });
  for (const scan of rows) zip.append(await scans.read(scan.key), { name: `${scan.fullName}-${scan.passportNo}.jpg` });
  await audit.record("export", rows.length);
  zip.pipe(res);
  await zip.finalize();
});
