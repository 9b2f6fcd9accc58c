package org.whistle.broken.store;

/** An edge that everybody may use. */
public class PublicStore {}
