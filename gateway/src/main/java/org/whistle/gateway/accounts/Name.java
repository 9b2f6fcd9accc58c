package org.whistle.gateway.accounts;

/** How somebody is called. */
record Name(String id, String name) {}
