/** What was asked of the Excel at hand, and what it answered. */
export interface DiagnosisLine {
  readonly question: string;
  readonly answer: string;
}
