import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { type RecordAct, useRecordAct } from '../../ui/acts/use-record-act.ts';

/** Does an act on an organisation, says `done` and offers to undo it. False if it was refused, which is said. */
export const useOrganisationAct = ({ fields: { name } }: OrganisationDetail): RecordAct => useRecordAct('organisations', name);
