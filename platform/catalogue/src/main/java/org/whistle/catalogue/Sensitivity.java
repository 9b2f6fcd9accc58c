package org.whistle.catalogue;

/** How far a category may be seen: by all staff, with care, or by the community's desk alone. */
public enum Sensitivity {
  OPEN,
  SENSITIVE,
  RESTRICTED
}
