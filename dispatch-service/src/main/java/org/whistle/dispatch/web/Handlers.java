package org.whistle.dispatch.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whistle.access.Allow;
import org.whistle.access.Role;

/** Open to everybody who may have a request in hand, or leads one; where it stands decides. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Allow({
  Role.GRID_WORKER,
  Role.PART_TIME_GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.COMMAND,
  Role.DEPARTMENT,
  Role.UNIT
})
@interface Handlers {}
