-- C1 (S3.3, S11): every row of every file is accepted, rejected or excluded. The operator's alone: row
-- counts of two snapshots differ by single persons.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat_run.row_accounting AS
SELECT
  f.run_id,
  'C1' AS check_id,
  f.file_name AS subject,
  f.read_rows AS expected,
  f.accepted_rows + f.rejected_rows + f.excluded_rows AS found,
  CAST(f.accepted_rows + f.rejected_rows + f.excluded_rows AS SIGNED) - f.read_rows AS deviation,
  CASE WHEN f.read_rows = f.accepted_rows + f.rejected_rows + f.excluded_rows THEN 'OK'
    ELSE 'DEVIATION' END AS verdict
FROM torgstat_run.run_file AS f;
