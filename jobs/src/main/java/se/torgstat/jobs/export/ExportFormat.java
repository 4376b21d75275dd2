package se.torgstat.jobs.export;

/** The form of the files. */
public enum ExportFormat {
  /** A file per table, a row per figure. */
  CSV,
  /** One workbook, a sheet per table. */
  XLSX,
  /** A file per table, for PxWeb. */
  PX
}
