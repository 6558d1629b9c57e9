import { PrivacyNotice } from "../PrivacyNotice";
import { PetForm } from "./PetForm";

export const PetPage = () => (
  <>
    <PetForm send={() => undefined} />
    <PrivacyNotice purpose="pet" />
  </>
);
