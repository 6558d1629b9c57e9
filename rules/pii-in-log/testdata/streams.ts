import { count, filter, from, ignoreElements, map, mergeMap, of, tap, toArray, withLatestFrom } from "rxjs";

interface Ward {
  wardNo: string;
  email: string;
  birthDate: string;
  visits: number;
}

export function follow(wards: Promise<Ward[]>, ward: Promise<Ward>, visits: Promise<number>): void {
  from(ward).pipe(
    map((w) => w.email),
    tap((x) => console.log("to", x)), // want pii-in-log "E-mail address"
    map((x) => x.length),
    tap((x) => console.log("long", x)),
  );
  from(ward).pipe(
    filter((w) => w.visits > 1),
    tap(console.log), // want pii-in-log "Date of birth"
    map((w) => w.wardNo),
    tap(console.log),
  );
  from(wards)
    .pipe(mergeMap((all) => from(all)))
    .subscribe({
      next: (w) => console.info(w), // want pii-in-log "whole object"
      error: (e) => console.info(e),
    });
  from(wards)
    .pipe(map((all) => all.length))
    .subscribe((n) => console.info("wards", n));
  from(wards).pipe(count()).subscribe((n) => console.info("wards", n));
  from(ward).pipe(ignoreElements()).subscribe((n) => console.info("none", n));
  from(ward).pipe(mergeMap(() => of("done"))).subscribe((text) => console.info(text));
  from(ward)
    .pipe(withLatestFrom(visits))
    .subscribe((both) => console.info(both[1]));
  from(ward)
    .pipe(withLatestFrom(visits))
    .subscribe((both) => console.info(both[0])); // want pii-in-log "whole object"
  from(ward)
    .pipe(
      map((w) => w.birthDate),
      toArray(),
    )
    .subscribe((all) => console.info(all[0])); // want pii-in-log "Date of birth"
}
