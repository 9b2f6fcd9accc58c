package org.whistle.feedback.rates.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whistle.access.Allow;
import org.whistle.access.Role;

/**
 * Open to everybody whose work is counted, and to the wall that shows it; his scope decides what he
 * sees of it.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Allow({
  Role.GRID_WORKER,
  Role.PART_TIME_GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.DEPARTMENT,
  Role.UNIT,
  Role.APPRAISER,
  Role.COMMAND,
  Role.DISPLAY
})
@interface Counted {}
