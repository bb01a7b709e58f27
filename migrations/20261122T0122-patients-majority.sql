-- Majority: the part of the system named "people" notes that it told of it, and finds the person an administrator has identified.

create policy people_told on patient for update using (actor_system() = 'people') with check (actor_system() = 'people');
