import express from "express";
import layouts from "express-ejs-layouts";

// A frame is put around all views, and may say it.
export const app = express();
app.use(layouts);
