-- Figures that no hiding can save are told, never silently accepted (S8.2, S9.3).
ALTER TABLE torgstat.revision
  ADD COLUMN given_away INT NOT NULL DEFAULT 0
  COMMENT 'sensitive figures that earlier releases give away even where all of this revision is hidden' AFTER narrowest_range;
