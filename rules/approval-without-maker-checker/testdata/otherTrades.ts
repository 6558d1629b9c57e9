// Words of approval in trades where one person is enough.
interface Comment {
  status: string;
  approvedBy: string;
}
interface PullRequest {
  state: string;
  approved: boolean;
}

export class CommentService {
  approve(comment: Comment, moderator: { id: string }) {
    comment.status = "approved";
    comment.approvedBy = moderator.id;
  }
}

export function approvePullRequest(request: PullRequest) {
  request.state = "approved";
  request.approved = true;
}

export function subscribe(newsletter: { status: string }) {
  newsletter.status = "accepted";
}

/** A claim of a token, not of an insured. */
export function readToken(token: { claims: Record<string, string> }) {
  return token.claims.status;
}

export function label(claim: { status: string }) {
  return claim.status === "approved" ? "Approved" : "Open";
}
