package org.whistle.dispatch.model;

/** Whether somebody is on duty at a desk, for the request and the moment in question. */
@FunctionalInterface
public interface OnDuty {
  boolean at(Desk desk);
}
