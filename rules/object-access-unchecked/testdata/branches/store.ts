import { Op } from "sequelize";
import { Folder } from "./models.js";

const attributes = ["id", "diagnosis", "smoker"];

export class FolderStore {
  constructor(private scope: string[]) {}
  byId(id: string) {
    return Folder.findOne({ where: { id, branchId: { [Op.in]: this.scope } }, attributes });
  }
  static anyById(id: string) {
    return Folder.findByPk(id, { attributes: ["id", "diagnosis", "smoker"] });
  }
}
