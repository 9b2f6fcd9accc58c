package org.whistle.catalogue;

/** One item of the departments' responsibility list, with the unit that answers for it. */
public record ResponsibilityItem(int number, String unit, String zh) {}
