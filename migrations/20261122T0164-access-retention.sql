-- Devices and lanes of tries are forgotten by the same part of the system as everything else.
create policy forgotten on known_device using (actor_system() = 'retention');
create policy forgotten on throttle using (actor_system() = 'retention');
