export class OpenDossier {
  constructor(readonly dossierId: string) {}
}
export class OpenOwnDossier {
  constructor(readonly dossierId: string, readonly memberId: string) {}
}
export class CorrectDossier {
  constructor(public readonly dossierId: string, public readonly allergies: string) {}
}
export class ListTariffs {}
export class DossierDropped {
  constructor(readonly dossierId: string) {}
}
