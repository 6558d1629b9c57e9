import { SetMetadata } from "@nestjs/common";

export const Serialize = (type: unknown) => SetMetadata("type", type);
