import { Controller, Get, Param, StreamableFile, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import express from "express";
import { createReadStream } from "node:fs";
import { basename, join } from "node:path";

@Controller("archive")
export class ArchiveController {
  @Get("xrays/:file")
  scan(@Param("file") file: string) { // want endpoint-without-authorization "GET /archive/xrays/:file"
    return new StreamableFile(createReadStream(join("/srv/medical-records", basename(file))));
  }
  @UseGuards(AuthGuard("jwt"))
  @Get("checked/:file")
  checked(@Param("file") file: string) {
    return new StreamableFile(createReadStream(join("/srv/medical-records", basename(file))));
  }
  @Get("brochures/:file")
  brochure(@Param("file") file: string) {
    return new StreamableFile(createReadStream(join("/srv/brochures", basename(file))));
  }
}

const app = express();
app.get("/passport-scans/:id", (req, res) => { // want endpoint-without-authorization "GET /passport-scans/:id"
  res.download(join("/srv", `${basename(req.params.id)}.pdf`));
});
app.get("/terms", (_req, res) => {
  res.sendFile(join("/srv", "terms.pdf"));
});
