interface Case { record: { openedBy: string; amount: number; papers: string[] }; staff: { id: string; ceiling: number } }

export const otherPerson = ({ record, staff }: Case) => record.openedBy !== staff.id;
export const complete = ({ record }: Case) => record.papers.length > 0;
