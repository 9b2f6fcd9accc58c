package org.whistle.feedback.meetings.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whistle.access.Allow;
import org.whistle.access.Role;

/** Open to whoever may be in a meeting, or has something to do by it. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Allow({Role.COMMUNITY, Role.STREET, Role.DEPARTMENT, Role.UNIT, Role.APPRAISER, Role.COMMAND})
@interface Attendants {}
