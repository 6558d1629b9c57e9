export class TrailInterceptor {
  intercept(_context: unknown, next: { handle(): unknown }) {
    return next.handle();
  }
}
