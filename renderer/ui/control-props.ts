/** What a field gives to the control inside it, so that label, hint and error are read out with it. Spread it on the control. */
export interface ControlProps {
  id?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
}
