package se.torgstat.generator.export;

import java.util.Locale;

/** The canonical columns of S2.1, and columns that no table needs. */
public enum Column {
  KALLA_ID("Ärende-id"),
  PERSONID("Personnummer"),
  KON("Kön"),
  FODELSEDATUM("Födelsedatum"),
  JA_DATUM("JA-datum"),
  SLUTDATUM("Avslutsdatum"),
  AVSLUTSORSAK("Avslutsorsak"),
  FORSORJNING_START("Försörjning vid start"),
  FORSORJNING_SLUT("Försörjning vid avslut"),
  HANDLINGSPLAN("Handlingsplan"),
  REMITTENT("Remittent"),
  NAMN("Namn"),
  TELEFON("Telefon"),
  ANTECKNING("Anteckning");

  private final String label;

  Column(String label) {
    this.label = label;
  }

  /** The header of the label dialects, as VUXENTORGET's. */
  public String label() {
    return label;
  }

  /** The canonical header, in lower case. */
  public String canonical() {
    return name().toLowerCase(Locale.ROOT);
  }
}
