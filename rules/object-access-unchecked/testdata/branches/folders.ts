// Whoever may enter sees the folders of his own branch, as the first handler says; the second asks nothing.
import { Router } from "express";
import { FolderStore } from "./store";
import { staffOnly } from "./guards";

export const folders = Router().use(staffOnly("folder:read"));

folders.get("/folders/:id", async (req, res) => {
  const store = new FolderStore(req.staff.branches);
  res.json(await store.byId(req.params.id));
});

folders.get("/paper/:folderId", async ({ params: { folderId }, staff }, res) => {
  res.json({ by: staff.id, folder: await FolderStore.anyById(folderId) }); // want object-access-unchecked "any Folder"
});
