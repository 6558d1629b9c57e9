import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";
import { GqlExecutionContext } from "@nestjs/graphql";
import { decode, verify } from "jsonwebtoken";

@Injectable()
export class BranchGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    request.user = decode(request.headers.authorization.slice(7)); // want weak-crypto "signed the token"
    return request.user !== null;
  }
}

@Injectable()
export class GraphGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const { req } = GqlExecutionContext.create(context).getContext();
    req.user = decode(req.cookies.session); // want weak-crypto "signed the token"
    return Boolean(req.user);
  }
}

@Injectable()
export class OfficeGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    request.user = verify(request.headers.authorization.slice(7), process.env.PUBLIC_KEY!, { algorithms: ["ES256"] });
    return true;
  }
}

/** The window keeps what the server has checked. */
export function remember(store: { getState(): { user?: unknown } }, token: string) {
  store.getState().user = decode(token);
}
