import express from "express";

export const app = express();
app.use((req, res, next) => (req.headers.authorization ? next() : res.status(401).end()));
