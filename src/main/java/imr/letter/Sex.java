package imr.letter;

/// The injured worker's sex as the case summary states it.
public enum Sex {
  FEMALE,
  MALE
}
