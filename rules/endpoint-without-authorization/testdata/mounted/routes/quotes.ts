import { type Request, type Response, Router } from "express";
import { claimOf } from "./store";

class QuoteController {
  async find(req: Request, res: Response) { // want endpoint-without-authorization "GET /quotes/:id"
    res.json(await claimOf(req.params.id));
  }
}

const controller = new QuoteController();
export const quotes = Router();
quotes.get("/:id", controller.find.bind(controller));
