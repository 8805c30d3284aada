# Fills an empty Request Tracker with what the tests work with, through RT's own API, and prints the
# REST2 tokens of its users as lines "name=token". Run once a database: it expects nothing to be there.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT;
RT->LoadConfig;
RT->Init;
require RT::AuthToken;

my $system = RT->SystemUser;
my $of_tickets = 'RT::Queue-RT::Ticket';

# RT answers (id, message) or (ok, message): both begin with something false when it failed.
sub must {
    my ( $what, $done, $message ) = @_;
    die "$what: " . ( $message // 'failed' ) . "\n" unless $done;
    return $done;
}

sub make {
    my ( $class, $what, @arguments ) = @_;
    my $record = $class->new($system);
    must( $what, $record->Create(@arguments) );
    return $record;
}

sub grant {
    my ( $group, $object, @rights ) = @_;
    must( $_, $group->PrincipalObj->GrantRight( Right => $_, Object => $object ) ) for @rights;
}

sub group {
    my ( $name, @members ) = @_;
    my $group = RT::Group->new($system);
    must( $name, $group->CreateUserDefinedGroup( Name => $name ) );
    must( $name, $group->AddMember( $_->PrincipalId ) ) for @members;
    return $group;
}

sub person {
    my ( $name, $real_name ) = @_;
    return make(
        'RT::User', $name,
        Name => $name, Password => "$name-pass", EmailAddress => "$name\@helpdesk.test",
        RealName => $real_name, Privileged => 1,
    );
}

my $support = make(
    'RT::Queue', 'Support',
    Name => 'Support', Description => 'Customer support',
    CorrespondAddress => 'support@helpdesk.test', CommentAddress => 'support-comment@helpdesk.test',
);
make( 'RT::Queue', 'Internal', Name => 'Internal', Description => 'Agents have no rights here' );
my $archive =
    make( 'RT::Queue', 'Archive', Name => 'Archive', Description => 'Agents see it, and no more' );

my @fields = (
    [ 'Category', 'Select', 'Billing', 'Shipping', 'Account access', 'Product defect', 'Refund' ],
    [ 'Product', 'Freeform' ],
    [ 'Order number', 'Freeform' ],
    [ 'Severity', 'Select', 1 .. 4 ],
    [ 'Conversation id', 'Freeform' ],
);
my @made;
for my $field (@fields) {
    my ( $name, $type, @options ) = @$field;
    my $made = make(
        'RT::CustomField', $name,
        Name => $name, Type => $type, LookupType => $of_tickets, MaxValues => 1,
    );
    must( $name, $made->AddToObject($support) );
    my $order = 0;
    must( $_, $made->AddValue( Name => $_, SortOrder => ++$order ) ) for @options;
    push @made, $made;
}

my $agent1  = person( 'agent1',  'Alex Agent' );
my $agent2  = person( 'agent2',  'Bea Agent' );
my $junior1 = person( 'junior1', 'Jo Junior' );
my $blind1  = person( 'blind1',  'Bo Blind' );
my $viewer1 = person( 'viewer1', 'Vera Viewer' );

my $agents = group( 'Agents', $agent1, $agent2 );
grant(
    $agents, $support,
    qw(SeeQueue ShowTicket ShowTicketComments ShowOutgoingEmail CreateTicket ReplyToTicket CommentOnTicket
        ModifyTicket OwnTicket TakeTicket StealTicket ReassignTicket ForwardMessage Watch WatchAsAdminCc
        SeeCustomField ModifyCustomField SetInitialCustomField),
);
# The options of a select are shown only to who has the right on the field itself.
grant( $agents, $_, 'SeeCustomField' ) for @made;
grant( $agents, $archive, 'SeeQueue' );
grant( $agents, RT->System, qw(ModifySelf SeeGroup) );

grant( group( 'Viewers', $viewer1 ), $support, qw(SeeQueue ShowTicket SeeCustomField) );

# Juniors may not set custom fields, and the blind do not even see them.
my @work = qw(SeeQueue ShowTicket CreateTicket ModifyTicket ReplyToTicket CommentOnTicket);
grant( group( 'Juniors', $junior1 ), $support, @work, 'SeeCustomField' );
grant( group( 'Blind', $blind1 ), $support, @work, qw(SetInitialCustomField ModifyCustomField) );

# Anybody may open a ticket by mail, and answer.
my $everyone = RT::Group->new($system);
$everyone->LoadSystemInternalGroup('Everyone');
grant( $everyone, $support, qw(CreateTicket ReplyToTicket) );

for my $user ( $agent1, $agent2, $junior1, $blind1, $viewer1 ) {
    my ( $id, $message, $token ) =
        RT::AuthToken->new($system)->Create( Owner => $user->id, Description => 'tests' );
    must( 'token', $id, $message );
    printf "%s=%s\n", $user->Name, $token;
}

# Readers and one writer do not wait for each other; the mode stays with the file.
$RT::Handle->dbh->do('PRAGMA journal_mode=WAL');
